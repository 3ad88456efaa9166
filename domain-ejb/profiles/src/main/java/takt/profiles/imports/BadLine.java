package takt.profiles.imports;

import takt.profiles.DataOutcome;

/** Says why a line of data is refused, and where: never what stands there. */
final class BadLine extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final DataOutcome reason;
  private final String pointer;

  BadLine(DataOutcome reason, String pointer) {
    super(reason.code(), null, false, false);
    this.reason = reason;
    this.pointer = pointer;
  }

  DataOutcome reason() {
    return reason;
  }

  String pointer() {
    return pointer;
  }
}
