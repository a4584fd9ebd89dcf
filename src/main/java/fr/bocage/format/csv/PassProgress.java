package fr.bocage.format.csv;

import fr.bocage.job.Progress;

/** Tells of several passes over a file as of one piece of work. One thread. */
final class PassProgress implements Progress {
  private final Progress whole;
  private final int passes;
  private int pass;

  PassProgress(Progress whole, int passes) {
    this.whole = whole;
    this.passes = passes;
  }

  void nextPass() {
    pass++;
  }

  @Override
  public void report(long done, long total) {
    whole.report(total < 0 ? done : pass * total + done, total < 0 ? total : passes * total);
  }

  @Override
  public boolean isCancelled() {
    return whole.isCancelled();
  }
}
