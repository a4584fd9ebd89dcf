package fr.bocage.annotation;

import java.util.Arrays;
import java.util.Objects;

/** A small JPEG, upright, and the name of the file that it came from. Immutable. */
public final class Photo {
  private final byte[] jpeg;
  private final String name;
  private final String key;

  /**
   * @param jpeg the picture's bytes, which are copied
   * @param name of the file that it came from; may be empty
   */
  public Photo(byte[] jpeg, String name) {
    this.jpeg = jpeg.clone();
    this.name = Objects.requireNonNull(name);
    key = Digest.of(this.jpeg);
  }

  /** The same picture out of a file of another name. */
  public Photo withName(String newName) {
    return new Photo(jpeg, newName);
  }

  /** The picture's bytes, as a copy. */
  public byte[] jpeg() {
    return jpeg.clone();
  }

  public String name() {
    return name;
  }

  /** The same for the same bytes, and for no others. */
  public String key() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Photo that && name.equals(that.name) && Arrays.equals(jpeg, that.jpeg);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return "Photo[" + name + ", " + jpeg.length + " bytes]";
  }
}
