/** Facts about persons: who said them, which of them counts, and what is right. */
package takt.profiles.attribute;
