package takt.consent;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/** What statistics may tell apart, in the order in which lines are sorted. */
public enum StatisticsBy {
  /** The day on which it was chosen, in UTC: {@code 2026-01-31}. */
  DAY {
    @Override
    boolean has(String value) {
      try {
        return value.length() == 10 && LocalDate.parse(value) != null;
      } catch (DateTimeParseException unreadable) {
        return false;
      }
    }
  },
  /** The purpose, by its code. */
  PURPOSE {
    @Override
    boolean has(String value) {
      return value.matches(PurposeCode.PATTERN);
    }
  },
  /** The version of the purpose that was shown. */
  VERSION {
    @Override
    boolean has(String value) {
      return value.matches("[0-9]{1,9}");
    }
  },
  /** The channel on which it was chosen, by its name. */
  CHANNEL {
    @Override
    boolean has(String value) {
      return Arrays.stream(Channel.values()).anyMatch(one -> one.name().equals(value));
    }
  },
  /** The language of the text that was shown, by its name. */
  LANGUAGE {
    @Override
    boolean has(String value) {
      return Arrays.stream(Language.values()).anyMatch(one -> one.name().equals(value));
    }
  };

  /** Whether this can be a value of it. */
  abstract boolean has(String value);
}
