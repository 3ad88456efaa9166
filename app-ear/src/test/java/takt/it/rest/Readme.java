package takt.it.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the project's README shows. */
final class Readme {

  private static final Path FILE = Path.of("..", "README.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\\n(.*?)```");

  private Readme() {}

  /**
   * A block of code.
   *
   * @param language what stands behind its first fence
   * @param text the code
   */
  record Block(String language, String text) {}

  /** The blocks of the section with this title. */
  static List<Block> blocks(String title) {
    try {
      String text = Files.readString(FILE);
      int begin = text.indexOf("\n## " + title + "\n");
      int end = text.indexOf("\n## ", begin + 1);
      Matcher found = BLOCK.matcher(text.substring(begin, end));
      List<Block> blocks = new ArrayList<>();
      while (found.find()) {
        blocks.add(new Block(found.group(1), found.group(2)));
      }
      return blocks;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
