package fr.bocage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
  private final StringWriter err = new StringWriter();

  @Test
  void drawsNothingWhenNobodyWatches() {
    try (TerminalProgress progress = new TerminalProgress(terminal(false), "a.shp", 0)) {
      progress.report(1, 2);
    }

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void drawsABarAndWipesItOutAtTheEnd() {
    try (TerminalProgress progress = new TerminalProgress(terminal(true), "a.shp", 0)) {
      progress.report(1, 2);
    }

    assertThat(err.toString())
        .contains("50 % a.shp", "█".repeat(15) + "·".repeat(15))
        .endsWith("\r\u001b[K");
  }

  @Test
  void drawsNothingForWorkThatIsSoonDone() {
    try (TerminalProgress progress = new TerminalProgress(terminal(true), "a.shp")) {
      progress.report(1, 2);
    }

    assertThat(err.toString()).isEmpty();
  }

  private Terminal terminal(boolean interactive) {
    PrintWriter writer = new PrintWriter(err);
    return new Terminal(writer, writer, Locale.ENGLISH, interactive);
  }
}
