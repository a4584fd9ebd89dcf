package fr.bocage.annotation.exchange;

import fr.bocage.annotation.MapAnnotation;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;

/** A kind of text that annotations travel in, all of them with all that they say. */
interface AnnotationFormat {
  /** Writes the annotations, the first first. */
  void write(List<MapAnnotation> annotations, Writer target) throws IOException;

  /**
   * The annotations in a text.
   *
   * @return also how many could not be read
   * @throws IOException when the text is nothing of this kind, or broken off: the message says
   *     where
   */
  ReadAnnotations read(Reader source) throws IOException;
}
