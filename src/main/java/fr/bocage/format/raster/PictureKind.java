package fr.bocage.format.raster;

/** Kinds of pictures that tiles are stored as. */
public enum PictureKind {
  PNG,
  JPEG,
  /**
   * Recognised, so as to say that it cannot be read: the one reader in Java alone, TwelveMonkeys'
   * 3.13.1, gives whole tiles of lossy pictures in wrong colours.
   */
  WEBP
}
