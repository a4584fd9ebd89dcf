package fr.bocage.format;

import java.util.Arrays;
import java.util.Random;

/** Damages SQLite files at random, always the same way: in SQLite's own terms or in none. */
final class DatabaseDamage {
  private static final int PAGE_SIZE_AT = 16;
  private static final int FILE_HEADER_BYTES = 100;

  /** Long enough for a B-tree page's header and the first of its cell pointers. */
  private static final int PAGE_HEADER_BYTES = 24;

  private static final byte[] PAGE_KINDS = {2, 5, 10, 13};

  private final Random random = new Random(20261125);
  private final Damage anywhere = new Damage();

  byte[] of(byte[] sample) {
    int page = (sample[PAGE_SIZE_AT] & 0xFF) << 8 | sample[PAGE_SIZE_AT + 1] & 0xFF;
    byte[] bytes = random.nextInt(3) == 0 ? anywhere.of(sample) : sample.clone();
    for (int n = 1 + random.nextInt(3); n > 0 && bytes.length > 2 * page; n--) {
      int pages = bytes.length / page;
      int one = page * random.nextInt(pages);
      int other = page * random.nextInt(pages);
      switch (random.nextInt(7)) {
        case 0 -> System.arraycopy(bytes.clone(), other, bytes, one, page);
        case 1 -> Arrays.fill(bytes, Math.max(one, FILE_HEADER_BYTES), one + page, (byte) 0);
        case 2 -> bytes[header(one)] = PAGE_KINDS[random.nextInt(PAGE_KINDS.length)];
        case 3 -> bytes[header(one) + random.nextInt(PAGE_HEADER_BYTES)] = (byte) random.nextInt();
        case 4 -> point(bytes, header(one) + random.nextInt(PAGE_HEADER_BYTES), random, pages);
        case 5 -> write(bytes, random.nextInt(page * Math.min(pages, 4)));
        default -> bytes = random.nextInt(3) == 0 ? Arrays.copyOf(bytes, other + page) : bytes;
      }
    }
    return bytes;
  }

  /** The first page begins with the file's header. */
  private static int header(int page) {
    return page == 0 ? FILE_HEADER_BYTES : page;
  }

  /** Names another page, which may lead back to this one. */
  private static void point(byte[] bytes, int at, Random random, int pages) {
    bytes[at] = 0;
    bytes[at + 1] = (byte) (1 + random.nextInt(pages));
  }

  /** Writes over the statements of the schema, which begins the file. */
  private void write(byte[] bytes, int at) {
    String[] words = {
      "VIEW", "x", " AS ", "(", "\"", "1", ",", "WITHOUT ROWID", "--", "PRIMARY KEY"
    };
    byte[] word = words[random.nextInt(words.length)].getBytes();
    System.arraycopy(word, 0, bytes, at, Math.min(word.length, bytes.length - at));
  }
}
