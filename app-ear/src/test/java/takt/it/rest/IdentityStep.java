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
 * @param other which card, mail address or tag it names, from 0
 * @param node at which node it is done, from 0
 */
record IdentityStep(Kind kind, int customer, int visitor, int other, int node) {

  static final int CUSTOMERS = 3;
  static final int VISITORS = 4;
  static final int OTHERS = 3;

  private static final int LONGEST = 18;

  /** What can be done. */
  enum Kind {
    /** A call says that the visitor is the customer, and brings a trait. */
    IDENTIFY,
    /** The same with an alias, without a trait. */
    ALIAS,
    /** A call names customer and card. */
    CUSTOMER_CARD,
    /** A call names visitor and card. */
    VISITOR_CARD,
    /** A call names customer and mail address. */
    CUSTOMER_MAIL,
    /** A call names visitor and mail address. */
    VISITOR_MAIL,
    /** A call names the visitor, and a tag before a card. */
    VISITOR_TAG,
    /** A call names all of them. */
    ALL,
    /** Whoever has the card buys something. */
    CARD_BUYS,
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
              random.nextInt(OTHERS),
              random.nextInt(nodes)));
    }
    return steps;
  }
}
