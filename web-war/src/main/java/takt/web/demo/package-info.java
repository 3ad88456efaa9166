/**
 * The demo: a shop of real customers, loaded once at the first start when {@code TAKT_DEMO} is
 * true. Its texts and data lie in {@code takt/demo}; everything goes through the modules' faces.
 *
 * <ul>
 *   <li>D.1 Consents are there before the orders, so that the orders are bound to them.
 *   <li>D.2 Each step passes by what is there already: a load that was broken off goes on at the
 *       next start, and one that is done is never repeated.
 *   <li>D.3 A load that fails says so in one line.
 * </ul>
 */
package takt.web.demo;
