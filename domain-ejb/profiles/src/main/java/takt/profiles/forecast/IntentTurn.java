package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BooleanSupplier;
import takt.profiles.ForecastColumn;
import takt.profiles.ForecastFit;
import takt.profiles.ForecastTraining;
import takt.profiles.TrainingRefusal;
import takt.profiles.TrainingRefusal.Reason;
import takt.profiles.sample.Sampling;

/** Reads what persons did, and makes a model of it. */
@ApplicationScoped
class IntentTurn {

  @Inject BehaviourRows rows;
  @Inject IntentReading reading;
  @Inject UsualColumns usual;

  /**
   * Works until the model is there.
   *
   * @param until the day at whose beginning the data end, counted from 1970
   * @throws Refused if the data do not carry a model
   */
  ForecastFit work(
      Lease lease, ForecastTraining.OfIntent training, long until, BooleanSupplier stopping) {
    List<ForecastColumn> columns =
        training.columns().isEmpty() ? usual.of(training.purpose()) : training.columns();
    if (columns.isEmpty()) {
      throw new Refused(List.of(new TrainingRefusal(Reason.NO_COLUMNS, 1, 0)));
    }
    IntentSamples samples = new IntentSamples(columns, training.days(), until);
    long from = samples.learntAt() - ForecastColumn.MOST_DAYS;
    long known = rows.profiles();
    new Sampling(last -> rows.after(last, Sampling.PAGE), stopping)
        .each(
            known,
            lease.model().getLeastSignificantBits(),
            chunk -> reading.read(lease, columns, from, until, chunk),
            samples::add);
    return IntentTrainer.train(samples, known);
  }
}
