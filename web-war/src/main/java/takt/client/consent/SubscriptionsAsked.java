package takt.client.consent;

/**
 * The answer to whoever asks for an address: the same for every address, known or not.
 *
 * @param message what happens now, in a sentence
 */
public record SubscriptionsAsked(String message) {}
