package fr.bocage.format.raster;

/** Kinds of pictures that tiles are stored as. */
public enum PictureKind {
  PNG,
  JPEG,
  WEBP
}
