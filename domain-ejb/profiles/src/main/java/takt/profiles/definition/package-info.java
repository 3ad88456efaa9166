/**
 * What the company defines: computed traits, segments and scales, as one picture that every node
 * has in the moment in which it counts.
 */
package takt.profiles.definition;
