package takt.profiles.buying;

import java.util.UUID;
import takt.kernel.PurposeCode;

/** A node's turn at learning for a purpose. */
record Lease(PurposeCode purpose, UUID node) {}
