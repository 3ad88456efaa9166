package takt.campaigns;

/**
 * A place of a page, and how many messages it has room for.
 *
 * @param placement the code of the placement
 * @param messages how many at most, 1 to {@value PageRequest#MOST_MESSAGES}
 */
public record Place(String placement, int messages) {

  /** Refuses nonsense. */
  public Place {
    Checks.code("placement", placement);
    Checks.range("the number of messages", messages, 1, PageRequest.MOST_MESSAGES);
  }
}
