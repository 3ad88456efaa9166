package takt.client.imports;

import java.math.BigDecimal;

/**
 * Lines, and the sum of their amounts.
 *
 * @param lines how many
 * @param amount price times quantity, returns negative, in the file's currency
 */
public record LineSum(long lines, BigDecimal amount) {}
