package takt.profiles;

/** What became of a line of an imported file of data (rules F4.1 and F13.2). */
public enum DataOutcome {
  /** Accepted: stored with its person. */
  STORED("Stored", false),
  /** Accepted: counted without any identifier, because nobody is named or nothing permits more. */
  COUNTED("Counted", false),
  /** It was here before, in this file or another. */
  DUPLICATE("Duplicate", false),
  /** Refused: it is longer than a line may be, or one of its parts is. */
  TOO_LONG("TooLong", true),
  /** Refused: it is no object of JSON in UTF-8. */
  NO_JSON("NoJson", true),
  /** Refused: it has more or fewer cells than the first line. */
  WRONG_CELLS("WrongCells", true),
  /** Refused: a field is not of the kind that it must be of. */
  BAD_FIELD("BadField", true),
  /** Refused: there is no such type of call. */
  BAD_TYPE("BadType", true),
  /** Refused: its event or item has no name, or one that is too long. */
  NO_NAME("NoName", true),
  /** Refused: a known bot sent it, and no person (rule F10.2). */
  BOT("Bot", true),
  /** Refused: it says no time, or one that cannot be read. */
  BAD_TIME("BadTime", true),
  /** Refused: an identifier is of no declared type, or cannot be one of its type. */
  BAD_IDENTIFIER("BadIdentifier", true),
  /** Refused: it names nobody. */
  NO_PERSON("NoPerson", true),
  /** Refused: it names several customers, or several visitors and no customer. */
  SEVERAL_PERSONS("SeveralPersons", true),
  /** Refused: an attribute has no name, or no value that is a text, a number, true or false. */
  BAD_ATTRIBUTE("BadAttribute", true),
  /** Refused: neither it nor the import says what it may be used for. */
  NO_PURPOSE("NoPurpose", true),
  /** Refused: there is no such purpose. */
  BAD_PURPOSE("BadPurpose", true),
  /** Refused: there is no such segment, or it is no list. */
  BAD_LIST("BadList", true),
  /** Refused: an attribute is of a special category that no purpose of the line covers. */
  SPECIAL_CATEGORY("SpecialCategory", true),
  /** Refused: there is no room for another one. */
  TOO_MANY("TooMany", true),
  /** Refused: the person permits no purpose of it, and no purpose counts it. */
  NOT_PERMITTED("NotPermitted", true),
  /** Refused: it names somebody who was erased while the file was kept. */
  ERASED("Erased", true);

  private final String code;
  private final boolean refusal;

  DataOutcome(String code, boolean refusal) {
    this.code = code;
    this.refusal = refusal;
  }

  /** Its stable name, such as {@code BadTime}. */
  public String code() {
    return code;
  }

  /** Whether the line was refused. */
  public boolean refusal() {
    return refusal;
  }
}
