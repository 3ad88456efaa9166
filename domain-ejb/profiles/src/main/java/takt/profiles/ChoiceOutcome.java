package takt.profiles;

/** What became of a line of an imported file of choices (rule F5.1). */
public enum ChoiceOutcome {
  /** A yes was recorded. */
  GIVEN("Given", false),
  /** A no was recorded. */
  DENIED("Denied", false),
  /** It says what is on record already. */
  UNCHANGED("Unchanged", false),
  /** A no that is older than the person's own later yes: that yes holds. */
  LATER_YES("LaterYes", false),
  /**
   * Refused: it has more or fewer cells than the first line, or one that is far too long or has a
   * NUL.
   */
  WRONG_CELLS("WrongCells", true),
  /** Refused: it names nobody, or by a value that identifies nobody. */
  NO_PERSON("NoPerson", true),
  /** Refused: there is no such purpose, or it is retired. */
  UNKNOWN_PURPOSE("UnknownPurpose", true),
  /** Refused: it is neither a word for yes nor one for no. */
  BAD_CHOICE("BadChoice", true),
  /** Refused: the time is missing or not of the mapping's format. */
  BAD_TIME("BadTime", true),
  /** Refused: the time lies in the future. */
  FUTURE_TIME("FutureTime", true),
  /** Refused: a yes that does not say where it was given. */
  NO_PLACE("NoPlace", true),
  /** Refused: a yes that does not say to which version of the text it was given. */
  NO_VERSION("NoVersion", true),
  /** Refused: the purpose never had that version. */
  UNKNOWN_VERSION("UnknownVersion", true),
  /** Refused: a yes that does not say how it was obtained. */
  NO_EVIDENCE("NoEvidence", true),
  /** Refused: a yes on a channel that is none. */
  BAD_CHANNEL("BadChannel", true),
  /** Refused: a yes to a text in a language in which there is none. */
  BAD_LANGUAGE("BadLanguage", true),
  /** Refused: a yes to a purpose that does not ask for one. */
  NOTHING_TO_CONSENT_TO("NothingToConsentTo", true),
  /** Refused: a no to a purpose that a contract or the law asks for. */
  NO_SWITCH("NoSwitch", true),
  /** Refused: a yes to a purpose that asks for an age, which no file proves. */
  AGE_NOT_PROVEN("AgeNotProven", true),
  /** Refused: a yes that has come to its end by its purpose's terms. */
  EXPIRED("Expired", true),
  /** Refused: a yes to a purpose that cannot stand beside another the person has permitted. */
  EXCLUDED("Excluded", true),
  /** Refused: a yes against which a denial stands; only the person ends it. */
  DENIAL_STANDS("DenialStands", true),
  /** Refused: it names somebody who was erased while the file was kept. */
  ERASED("Erased", true);

  private final String code;
  private final boolean refusal;

  ChoiceOutcome(String code, boolean refusal) {
    this.code = code;
    this.refusal = refusal;
  }

  /** Its stable name, such as {@code NoEvidence}. */
  public String code() {
    return code;
  }

  /** Whether the line was refused. */
  public boolean refusal() {
    return refusal;
  }
}
