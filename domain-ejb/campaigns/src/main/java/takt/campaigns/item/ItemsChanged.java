package takt.campaigns.item;

/** Items that campaigns may speak of were changed by this transaction. */
public record ItemsChanged() {}
