package takt.profiles.forecast;

import java.util.UUID;
import takt.profiles.ForecastTraining;

/** A node's turn at a training (rule F9.6). */
record Lease(UUID model, UUID node, ForecastTraining training) {}
