package takt.profiles;

import java.util.List;

/**
 * An attribute as its person sees it before they put it right (rule F12.8).
 *
 * @param name its name
 * @param values what each source says, the one that counts first; one with an empty value says that
 *     nothing is right
 * @param revision the revision of the person's own word; 0 if they have said nothing of it
 */
public record OwnFact(String name, List<Attribute> values, int revision) {

  /** Copies what it is given. */
  public OwnFact {
    values = List.copyOf(values);
  }
}
