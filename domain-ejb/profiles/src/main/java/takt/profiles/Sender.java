package takt.profiles;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who sent events: a key of the company's, or an import.
 *
 * @param key by which key they came, at most 40 characters: for the report of the tracking plan
 * @param source what the sender calls itself as the source of attributes (rule F12.1); empty if it
 *     does not, and these are of the source {@code identify} or {@code group}
 * @param name what the sender is, in plain words, at most {@value #MOST_NAME} characters; empty if
 *     nobody says
 * @param server whether only the company can send as this one does: by a server's key or an import,
 *     not by a browser's key, which anybody can read
 */
public record Sender(String key, Optional<String> source, String name, boolean server) {

  /** A name has at most so many characters. */
  public static final int MOST_NAME = 200;

  /** What is told of no sender: the company's own. */
  public static final Sender UNNAMED = new Sender("", Optional.empty(), "", true);

  private static final String SOURCES = "[a-z][a-z0-9-]{0,39}";
  private static final Set<String> TAKEN =
      Set.of("person", "staff", "identify", "group", "inferred");

  /** Refuses missing parts, and names that no source can have. */
  public Sender {
    Objects.requireNonNull(key, "key");
    if (name.length() > MOST_NAME || !source.map(Sender::isSource).orElse(true)) {
      throw new IllegalArgumentException("A sender's source or name is none");
    }
  }

  /** Whether a sender may call itself so: not as what the person, staff or Takt itself says. */
  public static boolean isSource(String name) {
    return name.matches(SOURCES) && !TAKEN.contains(name);
  }

  /** What events and attributes say about where they came from; empty if nobody says. */
  public String from() {
    return source.orElse(name);
  }
}
