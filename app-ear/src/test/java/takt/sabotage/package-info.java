/**
 * What the container tests add to the EAR, in {@code lib/takt-sabotage.jar}: a clean-up that fails
 * on demand, and a clock that can be moved.
 */
package takt.sabotage;
