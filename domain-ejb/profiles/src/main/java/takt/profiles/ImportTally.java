package takt.profiles;

import java.math.BigDecimal;

/**
 * Lines that came to one end.
 *
 * @param lines how many
 * @param amount the sum of their amounts (price times quantity; negative for returns), in the
 *     file's currency; a line whose numbers cannot be read adds 0
 */
public record ImportTally(long lines, BigDecimal amount) {

  /** No line. */
  public static final ImportTally NONE = new ImportTally(0, BigDecimal.ZERO);

  /** Both together. */
  public ImportTally plus(ImportTally other) {
    return new ImportTally(lines + other.lines, amount.add(other.amount));
  }
}
