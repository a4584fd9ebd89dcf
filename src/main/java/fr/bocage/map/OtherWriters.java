package fr.bocage.map;

import fr.bocage.geopackage.GeoPackageException;

/**
 * Sees what other programs write into an open project: another Bocage, which keeps the history, or
 * one that knows nothing of it. Runs on the thread that the file is used on.
 */
final class OtherWriters implements Runnable {
  private final ProjectFile file;
  private final Project project;
  private int seenVersion;

  OtherWriters(ProjectFile file, Project project) {
    this.file = file;
    this.project = project;
    seenVersion = file.openedVersion();
  }

  @Override
  public void run() {
    try {
      if (!file.tablesExist()) {
        return;
      }
      int version = file.dataVersion();
      if (version != seenVersion && look()) {
        seenVersion = version;
      }
    } catch (GeoPackageException e) {
      return; // locked or gone: the next look, or the next gesture, will tell
    }
  }

  private boolean look() throws GeoPackageException {
    boolean known = project.knowsHistory();
    ProjectContents now = file.read();
    return known ? project.takeIn(now.state().annotations()) : project.takeOver(now);
  }
}
