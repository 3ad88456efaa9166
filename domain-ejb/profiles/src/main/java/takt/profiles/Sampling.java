package takt.profiles;

import java.util.List;
import takt.kernel.ProfileId;

/** Draws persons by chance. Nothing of them is read: what may be, their permissions say. */
public interface Sampling {

  /** No sample is meant to be greater. */
  int MOST = 10_000;

  /**
   * Draws about so many persons, all of them if there are no more.
   *
   * @param most 1 to {@value #MOST}; by chance it may be somewhat more
   */
  Drawn draw(int most);

  /**
   * Persons that were drawn.
   *
   * @param all how many there are
   * @param persons those who were drawn, by their keys
   */
  record Drawn(long all, List<ProfileId> persons) {

    /** Copies what it is given. */
    public Drawn {
      persons = List.copyOf(persons);
    }
  }
}
