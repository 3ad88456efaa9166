package takt.profiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a model, and the training that makes it. It holds nothing of a person.
 *
 * @param id its key
 * @param version 1 for the first of its purpose and kind
 * @param training what it was to be trained for
 * @param state how far it is
 * @param read of how many persons the training has read
 * @param asked when the training was asked for
 * @param ended when it ended
 * @param fit what came of it, if it is ready
 * @param refusals why it was refused, if it was
 */
public record ForecastModel(
    UUID id,
    int version,
    ForecastTraining training,
    State state,
    long read,
    Instant asked,
    Optional<Instant> ended,
    Optional<ForecastFit> fit,
    List<TrainingRefusal> refusals) {

  /** How far a training is. */
  public enum State {
    /** It waits for a node. */
    WAITING,
    /** A node works on it. */
    RUNNING,
    /** The model is there. */
    READY,
    /** The data do not carry a model. */
    REFUSED,
    /** It could not be done, several times. */
    FAILED
  }

  /** Copies what it is given. */
  public ForecastModel {
    refusals = List.copyOf(refusals);
  }
}
