package takt.it.promise;

import takt.kernel.PurposeCode;

/** The purposes of the tests' shop. */
final class Codes {

  /** Rests on consent; the campaign's. */
  static final PurposeCode OFFERS = new PurposeCode("it-offers");

  /** Rests on consent; what views may be used for, too. */
  static final PurposeCode ANALYSIS = new PurposeCode("it-analysis");

  /** Rests on a contract. */
  static final PurposeCode ORDERS = new PurposeCode("it-orders");

  /** Rests on legitimate interest. */
  static final PurposeCode POST = new PurposeCode("it-post");

  private Codes() {}
}
