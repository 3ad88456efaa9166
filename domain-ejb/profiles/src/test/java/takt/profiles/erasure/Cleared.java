package takt.profiles.erasure;

import java.util.Set;
import java.util.TreeSet;

/** Lets other packages' tests see which tables an erasure clears. */
public final class Cleared {

  /** Cleared by observers of the erasure, in the packages that keep them. */
  private static final Set<String> BY_OBSERVERS = Set.of("disclosure", "person_request");

  private Cleared() {}

  public static Set<String> tables() {
    Set<String> tables = new TreeSet<>(PersonalRows.TABLES.keySet());
    tables.addAll(BY_OBSERVERS);
    return tables;
  }
}
