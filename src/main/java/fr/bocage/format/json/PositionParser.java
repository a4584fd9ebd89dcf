package fr.bocage.format.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import java.io.InputStream;

/**
 * Jackson's reader of UTF-8, with a short cut for what GeoJSON mostly consists of: positions such
 * as {@code [ -0.55, 49.06 ]}. Where one stands in the buffer as a whole and its numbers are plain
 * decimals, it is read at once, without four tokens and their text; everything else is left to
 * Jackson. One thread.
 *
 * <p>A number is its digits, a whole number below 2^53, divided by a power of ten up to 10^22: both
 * are exact in a double, so that the one rounding of the division gives the double nearest to the
 * decimal (W. D. Clinger, How to read floating point numbers accurately, 1990).
 */
public final class PositionParser extends UTF8StreamJsonParser {
  private static final long LARGEST_EXACT = 1L << 53;

  /** No more digits than a long holds; the powers of ten for them are exact in a double. */
  private static final int MOST_DIGITS = 18;

  private static final double[] TENS = new double[MOST_DIGITS + 1];

  static {
    for (int i = 0; i < TENS.length; i++) {
      TENS[i] = Double.parseDouble("1e" + i);
    }
  }

  PositionParser(
      IOContext context,
      int features,
      InputStream utf8,
      ByteQuadsCanonicalizer names,
      byte[] buffer) {
    super(context, features, utf8, null, names, buffer, 0, 0, 0, true);
  }

  /**
   * Reads the next element of the array that the parser stands in, when it is a position of two or
   * three plain numbers; the parser stands at its end then. Else nothing is read.
   *
   * @param ordinates gets x, y and the height, NaN when there is none; no more than scratch when
   *     nothing is read
   */
  public boolean nextPosition(double[] ordinates) {
    int start = _inputPtr;
    int row = _currInputRow;
    int rowStart = _currInputRowStart;
    boolean separated = _parsingContext.getEntryCount() == 0 || takes(',');
    if (separated && takes('[') && takesOrdinates(ordinates)) {
      _parsingContext.expectComma(); // counts the element
      _currToken = JsonToken.END_ARRAY;
      return true;
    }
    _inputPtr = start;
    _currInputRow = row;
    _currInputRowStart = rowStart;
    return false;
  }

  private boolean takesOrdinates(double[] ordinates) {
    if (!takesNumber(ordinates, 0) || !takes(',') || !takesNumber(ordinates, 1)) {
      return false;
    }
    ordinates[2] = Double.NaN;
    return takes(']') || takes(',') && takesNumber(ordinates, 2) && takes(']');
  }

  /** Takes blanks, and the character if it comes next. */
  private boolean takes(char wanted) {
    skipBlanks();
    if (_inputPtr < _inputEnd && _inputBuffer[_inputPtr] == wanted) {
      _inputPtr++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (_inputPtr < _inputEnd) {
      byte next = _inputBuffer[_inputPtr];
      if (next == '\n') {
        _currInputRow++;
        _currInputRowStart = _inputPtr + 1;
      } else if (next != ' ' && next != '\t') {
        return; // a carriage return too: Jackson knows when it is a line of its own
      }
      _inputPtr++;
    }
  }

  /** Takes a number without exponent; whoever takes what comes next sees whether it has ended. */
  private boolean takesNumber(double[] ordinates, int index) {
    skipBlanks();
    boolean negative = _inputPtr < _inputEnd && _inputBuffer[_inputPtr] == '-';
    int first = negative ? _inputPtr + 1 : _inputPtr;
    int point = -1;
    long digits = 0;
    int at = first;
    for (; at < _inputEnd && at - first <= MOST_DIGITS; at++) {
      int next = _inputBuffer[at];
      if (next >= '0' && next <= '9') {
        digits = digits * 10 + (next - '0');
      } else if (next == '.' && point < 0) {
        point = at;
      } else {
        break;
      }
    }
    int wholeEnd = point < 0 ? at : point;
    boolean plain = wholeEnd == first + 1 || wholeEnd > first && _inputBuffer[first] != '0';
    if (!plain || point == at - 1 || at - first > MOST_DIGITS || digits > LARGEST_EXACT) {
      return false;
    }
    double value = point < 0 ? digits : digits / TENS[at - point - 1];
    ordinates[index] = negative && (digits > 0 || point > 0) ? -value : value; // as Jackson's -0
    _inputPtr = at;
    return true;
  }
}
