package takt.it.promise;

import static takt.it.promise.Codes.ANALYSIS;
import static takt.it.promise.Codes.OFFERS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import takt.campaigns.Decision;
import takt.consent.Receipt;
import takt.it.promise.NothingSlipsThroughIT.Customer;
import takt.profiles.NotPermitted;

/** Threads that all do something with the same person at the same moment, person after person. */
final class Crew {

  /** How many do something with the same person at once. */
  static final int MEMBERS = 6;

  private final Shop shop;
  private final Tally tally;
  private final List<Customer> customers;
  private final List<Work> work;
  private final CyclicBarrier ready;

  /** Something that is done with a person. */
  private interface Work {
    void with(Customer customer);
  }

  Crew(Shop shop, Tally tally, List<Customer> customers) {
    this.shop = shop;
    this.tally = tally;
    this.customers = customers;
    this.work =
        List.of(this::optOut, this::decide, this::view, this::queue, this::choose, this::limit);
    this.ready = new CyclicBarrier(MEMBERS);
  }

  /** Sets everybody to work; done when all futures are. */
  List<Future<?>> start(ExecutorService threads) {
    List<Future<?>> running = new ArrayList<>();
    for (Work one : work) {
      running.add(threads.submit(() -> everyCustomer(one)));
    }
    return running;
  }

  private Void everyCustomer(Work one) throws InterruptedException {
    boolean first = one == work.get(0);
    for (Customer customer : customers) {
      if (first) {
        attempt(this::consent, customer);
      }
      await();
      attempt(one, customer);
      await();
    }
    return null;
  }

  private void attempt(Work one, Customer customer) {
    try {
      one.with(customer);
    } catch (RuntimeException failed) {
      tally.violation(failed.toString());
    }
  }

  private void consent(Customer customer) {
    shop.give(customer.profile(), OFFERS);
  }

  private void await() throws InterruptedException {
    try {
      ready.await();
    } catch (BrokenBarrierException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void optOut(Customer customer) {
    Receipt receipt = shop.optOut(customer.profile(), OFFERS);
    tally.receipt(customer.profile(), receipt.id());
    if (!receipt.complete() || receipt.entries().size() != 1) {
      tally.violation("The opt-out was not wholly done: " + receipt.pending());
    }
    // Began after the receipt: uses nothing, whatever else is still going on.
    Decision next = shop.decide(customer.profile());
    if (next.id().isPresent() || next.outcome() != Decision.Outcome.GENERIC) {
      tally.violation("A decision after the receipt used what was withdrawn: " + next.outcome());
    }
    try {
      shop.queue(customer.profile());
      tally.violation("A message was queued after the receipt");
    } catch (NotPermitted asPromised) {
      return;
    }
  }

  private void decide(Customer customer) {
    Decision decision = shop.decide(customer.profile());
    tally.done("decision", decision.id().isPresent());
  }

  private void view(Customer customer) {
    // Stored before or after: the receipt's clean-up or its binding tells which.
    shop.view(customer.number());
  }

  private void queue(Customer customer) {
    try {
      shop.queue(customer.profile());
      tally.done("message", true);
    } catch (NotPermitted refused) {
      tally.done("message", false);
    }
  }

  private void choose(Customer customer) {
    if (ThreadLocalRandom.current().nextBoolean()) {
      shop.give(customer.profile(), ANALYSIS);
    } else {
      shop.optOut(customer.profile(), ANALYSIS);
    }
  }

  private void limit(Customer customer) {
    shop.limit(customer.profile(), ThreadLocalRandom.current().nextInt(3, 5));
  }
}
