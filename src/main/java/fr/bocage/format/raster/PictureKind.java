package fr.bocage.format.raster;

/** Kinds of pictures that tiles are stored as. */
public enum PictureKind {
  PNG,
  JPEG,
  /**
   * Recognised, so as to say that it cannot be read: the one reader in Java alone, TwelveMonkeys'
   * 3.15.0, takes the end of a damaged lossless picture for zeros and goes on for half a minute.
   */
  WEBP
}
