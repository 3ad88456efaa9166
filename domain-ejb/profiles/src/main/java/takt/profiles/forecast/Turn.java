package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import takt.profiles.ForecastFit;
import takt.profiles.ForecastTraining;
import takt.profiles.Forecasts;
import takt.profiles.TrainingRefusal;
import takt.profiles.TrainingRefusal.Reason;
import takt.profiles.sample.Sampling;

/** Works on a training from beginning to end: reads, fits, measures, keeps what came of it. */
@ApplicationScoped
class Turn {

  private static final int MOST_HELD_OUT = 180;
  private static final int QUARTER = 4;

  @Inject BuyerRows buyers;
  @Inject PurchaseReading reading;
  @Inject IntentTurn intent;
  @Inject Models models;
  @Inject CurrentModels current;
  @Inject Clock clock;

  /**
   * Works until the model is there, refused, or the node stops.
   *
   * @throws LeaseLost if another node has taken over
   */
  void work(Lease lease, BooleanSupplier stopping) {
    try {
      models.finish(lease, fit(lease, stopping));
      current.forget();
    } catch (Refused refused) {
      models.refuse(lease, refused.reasons());
    } catch (Sampling.Stopped stopped) {
      models.release(lease);
    }
  }

  private ForecastFit fit(Lease lease, BooleanSupplier stopping) {
    long until = Frame.day(lease.training().until().orElseGet(clock::instant));
    return lease.training() instanceof ForecastTraining.OfIntent of
        ? intent.work(lease, of, until, stopping)
        : purchases(lease, (ForecastTraining.OfPurchases) lease.training(), until, stopping);
  }

  private ForecastFit purchases(
      Lease lease, ForecastTraining.OfPurchases training, long until, BooleanSupplier stopping) {
    Optional<BuyerRows.Extent> extent = buyers.extent(training.purpose(), Frame.start(until));
    if (extent.isEmpty()) {
      throw new Refused(
          List.of(new TrainingRefusal(Reason.TOO_FEW_PERSONS, PurchaseTrainer.LEAST_PERSONS, 0)));
    }
    int heldOut = training.heldOutDays().orElseGet(() -> usual(until - extent.get().first()));
    Frame frame = new Frame(training.purpose(), until - heldOut, until);
    List<Observed> persons = new ArrayList<>();
    new Sampling(last -> buyers.after(last, training.purpose(), Sampling.PAGE), stopping)
        .each(
            extent.get().persons(),
            lease.model().getLeastSignificantBits(),
            chunk -> reading.read(lease, frame, chunk),
            persons::add);
    return PurchaseTrainer.train(extent.get().persons(), persons, frame.cut(), frame.until());
  }

  private static int usual(long days) {
    return (int)
        Math.max(
            ForecastTraining.OfPurchases.LEAST_HELD_OUT,
            Math.min(Math.min(MOST_HELD_OUT, Forecasts.MOST_DAYS), days / QUARTER));
  }
}
