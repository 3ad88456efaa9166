/**
 * The door for clients of OpenFeature: decisions by its Remote Evaluation Protocol, OFREP 0.3.0.
 *
 * <p>The numbered rules:
 *
 * <ul>
 *   <li>G18.1 A flag is a placement, and an evaluation is a decision for it: written down, counted
 *       as a contact and explained as any other, by the same keys. Its value is what is shown, its
 *       variant campaign, message and wording, its metadata the decision, the explanation and the
 *       dose.
 *   <li>G18.2 The reason is {@code TARGETING_MATCH} for something personal, {@code STATIC} for what
 *       is the same for everybody, {@code SPLIT} with the variant {@code holdout} for who is held
 *       out, {@code DISABLED} where nothing is shown. The last two have no value: the application's
 *       default stands.
 *   <li>G18.3 The targeting key names whom it is about. A browser's key names its visitor, and
 *       nobody else; a server's key a customer, or what {@code customer:}, {@code visitor:}, {@code
 *       email:} or {@code profile:} before it says. Somebody unknown gets what everybody gets, and
 *       nothing of the key is stored.
 *   <li>G18.4 Of the other fields of the context {@code language} is the language, else {@code
 *       Accept-Language} says it, else it is English. Texts, numbers and truth values are the
 *       decision's context, within its bounds; what is empty, a list or an object is passed by.
 *   <li>G18.5 A refusal has the protocol's own form and names its error; it quotes nothing of the
 *       context.
 *   <li>G18.6 All flags are the placements of the web, at most ten in the order of their codes,
 *       decided like the places of a page (rules G15.1 to G15.4); one that another node has just
 *       added is among them within a second (rule G1.5).
 *   <li>G18.7 Who asks for all flags again with the answer's ETag within ten minutes is told that
 *       it stands, while campaigns, placements, rules, language and context are the same, the same
 *       campaigns run, and of a known person the permissions, their own limit, and all that is
 *       known of them but contacts and interests. Then nothing is decided, written or counted.
 *       After that, or after any change, it is decided anew.
 *   <li>G18.8 No answer is kept by any cache, and an ETag leads to nobody.
 *   <li>G18.9 A page of any origin may ask: what admits it is the browser's key, never a cookie.
 * </ul>
 */
package takt.web.campaigns.ofrep;
