package takt.client;

/** How staff say why they look at a person's data: in a header, never in an address. */
public interface Reason {

  /** The header. */
  String HEADER = "Takt-Reason";

  /** What it holds. */
  String IS = "Of staff: why they look, 3 to 200 characters; the person can read it";

  /** It has at least so many characters. */
  int LEAST = 3;

  /** It has at most so many characters. */
  int MOST = 200;

  /** Such as this. */
  String SUCH = "Called about the order of 3 May";
}
