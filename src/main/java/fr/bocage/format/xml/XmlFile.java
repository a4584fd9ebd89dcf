package fr.bocage.format.xml;

import fr.bocage.format.text.TextFile;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML file, read as far as it is whole; where it breaks, it is mended and read once more. One
 * thread.
 */
public final class XmlFile {
  private static final int LONGEST_REASON = 200;
  private static final int DECLARATION_CHARS = 200;
  private static final Pattern ENCODING =
      Pattern.compile("\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]{0,39})[\"']");

  private final TextFile file;
  private final XMLInputFactory factory;
  private final List<Problem> problems = new ArrayList<>();
  private String failure;
  private int failureLine;

  public XmlFile(TextFile file) {
    this.file = file;
    factory = XmlText.factory();
  }

  /** What reads a document from its root's children on; a new one reads it anew. */
  public interface Content {
    /** Reads all that there is. */
    void read(XmlCursor xml) throws XMLStreamException;

    /** How many features have been read whole. */
    long features();
  }

  /** Reads the document; where it breaks, the reading that got farther is given. */
  public <C extends Content> C read(Supplier<C> content) throws IOException {
    findEncoding();
    C first = content.get();
    try (Reader in = file.open()) {
      read(in, first);
    }
    if (failure == null) {
      return finished(first);
    }
    String firstFailure = failure;
    int firstLine = failureLine;
    C second = content.get();
    try (Reader in = new XmlMendingReader(XmlProlog.mended(file.open()))) {
      read(in, second);
    }
    if (failure == null || second.features() > first.features()) {
      problems.add(Problem.of(XmlFile.class, "xml-mended", Severity.WARNING, 1, firstLine));
      return finished(second);
    }
    failure = firstFailure;
    failureLine = firstLine;
    return finished(first);
  }

  /** The encoding that the first line declares, unless the bytes speak against it. */
  private void findEncoding() {
    try {
      Charset declared = declaredCharset();
      if (declared == null || declared.equals(StandardCharsets.UTF_8)) {
        file.finishGuess();
      } else if (file.mayBeStrictUtf8()) {
        file.declare(declared);
      }
    } catch (IOException e) {
      return; // where the bytes themselves break off, as a bomb's do, reading will say so
    }
  }

  /** Null when the first line declares none, or none that extends ASCII. */
  private Charset declaredCharset() throws IOException {
    char[] head = new char[DECLARATION_CHARS];
    int length;
    try (Reader in = file.open()) {
      length = Math.max(0, in.read(head));
    }
    Matcher declaration = ENCODING.matcher(new String(head, 0, length));
    if (!declaration.lookingAt() || !Charset.isSupported(declaration.group(1))) {
      return null;
    }
    Charset charset = Charset.forName(declaration.group(1));
    boolean extendsAscii = "<".equals(new String(new byte[] {'<'}, charset));
    return extendsAscii ? charset : null;
  }

  private <C extends Content> C finished(C content) {
    if (failure != null) {
      problems.add(
          Problem.of(
              XmlFile.class,
              "xml-broken",
              Severity.ERROR,
              1,
              failureLine,
              content.features(),
              failure));
    }
    return content;
  }

  private void read(Reader in, Content content) {
    failure = null;
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      content.read(new XmlCursor(reader));
      reader.close();
    } catch (XMLStreamException e) {
      fail(e);
    }
  }

  private void fail(XMLStreamException e) {
    String reason = e.getMessage() == null ? "" : e.getMessage();
    reason =
        reason.substring(reason.indexOf("Message: ") < 0 ? 0 : reason.indexOf("Message: ") + 9);
    failure = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    failureLine = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
  }

  /** Whether the document broke off. */
  public boolean isBroken() {
    return failure != null;
  }

  /** Name of the encoding. */
  public String encoding() {
    return file.encoding();
  }

  /** What is wrong with the XML and its encoding. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(file.problems());
    all.addAll(problems);
    return all;
  }
}
