package fr.bocage.render;

import java.util.Arrays;

/**
 * What a line is drawn with, in pixels of the frame.
 *
 * @param widthPixels any width above 0; below 1 it covers its pixels in proportion
 * @param cap how open lines end
 * @param join how segments meet
 * @param dashPixels lengths on, off, on, …; empty for a solid line
 * @param dashOffsetPixels how far into the pattern a line begins
 */
record Pen(double widthPixels, Cap cap, Join join, double[] dashPixels, double dashOffsetPixels) {
  /** How far a mitre may reach, in half widths; beyond, the corner is cut off. Java2D's own. */
  static final double MITRE_LIMIT = 10;

  enum Cap {
    BUTT,
    ROUND,
    SQUARE
  }

  enum Join {
    MITRE,
    ROUND,
    BEVEL
  }

  static Pen solid(double widthPixels, Cap cap, Join join) {
    return new Pen(widthPixels, cap, join, new double[0], 0);
  }

  /** A solid line with round corners and ends. */
  static Pen round(double widthPixels) {
    return solid(widthPixels, Cap.ROUND, Join.ROUND);
  }

  /** A record would compare the dashes by identity. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Pen that
        && widthPixels == that.widthPixels
        && cap == that.cap
        && join == that.join
        && dashOffsetPixels == that.dashOffsetPixels
        && Arrays.equals(dashPixels, that.dashPixels);
  }

  @Override
  public int hashCode() {
    return Double.hashCode(widthPixels) * 31 + Arrays.hashCode(dashPixels);
  }

  double halfWidth() {
    return widthPixels / 2;
  }

  /**
   * Whether a corner's outer sides are led on until they meet.
   *
   * @param cosSquared of half the angle by which the line turns
   */
  boolean mitres(double cosSquared) {
    return join == Join.MITRE && cosSquared * MITRE_LIMIT * MITRE_LIMIT >= 1;
  }

  /**
   * Whether a corner's mitre is clipped, as if it were two at right angles.
   *
   * @param blunt whether vertices close to the corner were left out
   */
  boolean clips(double cosSquared, boolean blunt) {
    return join == Join.MITRE && blunt && cosSquared < 0.5;
  }

  /** How far from its middle line it may leave ink. */
  double reachPixels() {
    return halfWidth() * (join == Join.MITRE ? MITRE_LIMIT : Math.sqrt(2));
  }

  boolean dashed() {
    double sum = 0;
    for (double length : dashPixels) {
      sum += length;
    }
    return sum > 0;
  }
}
