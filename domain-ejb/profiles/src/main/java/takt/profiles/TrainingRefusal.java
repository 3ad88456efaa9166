package takt.profiles;

/**
 * Why a training made no model.
 *
 * @param reason the rule
 * @param needed how much would have been enough
 * @param found how much there was
 * @param column the name of the column, where the rule is about one; else empty
 */
public record TrainingRefusal(Reason reason, double needed, double found, String column) {

  /** The rules that refuse. */
  public enum Reason {
    /** Too few persons permit it and had bought before the days that are held out. */
    TOO_FEW_PERSONS,
    /** Too few of them had bought on more than one day. */
    TOO_FEW_REPEAT_BUYERS,
    /** The data before the days that are held out cover too few days. */
    TOO_FEW_DAYS,
    /** The likelihood has no maximum within reach: the data do not fit the model. */
    NO_MAXIMUM,
    /** Too few persons bought in the days after a cut-off. */
    TOO_FEW_BUYERS,
    /** Too few persons did not. */
    TOO_FEW_OTHERS,
    /** There is nothing to learn from: no type of events may be used for the purpose. */
    NO_COLUMNS,
    /** A column alone tells nearly who will buy: it knows what it should not. */
    COLUMN_TELLS_THE_OUTCOME,
    /** Of so many persons all that is still known of a column was learnt after a cut-off. */
    COLUMN_FROM_AFTER_THE_CUT_OFF,
    /** On the held-out days it foretold no better than the share of all. */
    NOT_BETTER
  }

  /** About no column. */
  public TrainingRefusal(Reason reason, double needed, double found) {
    this(reason, needed, found, "");
  }
}
