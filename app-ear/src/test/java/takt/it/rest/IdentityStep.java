package takt.it.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A step of a random history of a few persons. It names identifiers and not profiles, so that it
 * still means something when steps before it are left out.
 *
 * @param kind what is done
 * @param customer which customer number it names, from 0
 * @param visitor which visitor's id it names, from 0
 * @param node at which node it is done, from 0
 */
record IdentityStep(Kind kind, int customer, int visitor, int node) {

  static final int CUSTOMERS = 3;
  static final int VISITORS = 4;

  private static final int LONGEST = 14;

  /** What can be done. */
  enum Kind {
    /** A call says that the visitor is the customer, and brings a trait. */
    IDENTIFY,
    /** The same with an alias, without a trait. */
    ALIAS,
    /** The customer buys something. */
    CUSTOMER_BUYS,
    /** The visitor buys something. */
    VISITOR_BUYS,
    /** The officer merges the visitor's profile into the customer's. */
    MERGE,
    /** The officer merges the customer's profile into the visitor's. */
    MERGE_OTHER_WAY,
    /** The officer undoes the merge of the customer's number among those that stand. */
    SPLIT,
    /** The customer says yes. */
    CUSTOMER_GIVES,
    /** The visitor says yes. */
    VISITOR_GIVES,
    /** The customer says no. */
    CUSTOMER_DENIES,
    /** The visitor says no. */
    VISITOR_DENIES
  }

  /** A history of 3 to {@value #LONGEST} steps. */
  static List<IdentityStep> random(Random random, int nodes) {
    List<IdentityStep> steps = new ArrayList<>();
    int length = 3 + random.nextInt(LONGEST - 2);
    for (int i = 0; i < length; i++) {
      steps.add(
          new IdentityStep(
              Kind.values()[random.nextInt(Kind.values().length)],
              random.nextInt(CUSTOMERS),
              random.nextInt(VISITORS),
              random.nextInt(nodes)));
    }
    return steps;
  }
}
