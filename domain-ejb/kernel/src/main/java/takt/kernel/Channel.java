package takt.kernel;

/** A way by which a company and a person reach each other. */
public enum Channel {
  /** A web site or app that the person has open. */
  WEB,
  /** E-mail. */
  EMAIL,
  /** A push notification on a device. */
  PUSH,
  /** A letter or card. */
  POST,
  /** A telephone call. */
  PHONE,
  /** A conversation in a shop. */
  SHOP
}
