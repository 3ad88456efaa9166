package takt.campaigns.evaluation;

/** A cell of a line that is not what its column needs. */
final class BadCell extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /** Names the column and the rule, nothing of the cell. */
  BadCell(String field, String rule) {
    super(rule, null, false, false);
    this.field = field;
  }

  String field() {
    return field;
  }
}
