package takt.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Transactions")
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
class TransactionsTest {

  private final SQLException deadlock = new SQLException("", "40P01");
  private final List<String> done = new ArrayList<>();
  private final List<Synchronization> waiting = new ArrayList<>();
  private int status = Status.STATUS_NO_TRANSACTION;

  @Test
  @DisplayName("P.1 work without a transaction gets one of its own, which is committed")
  void beginsItsOwn() throws Exception {
    assertThat(transactions().call(() -> done.add("work"))).isTrue();

    assertThat(done).containsExactly("begin", "work", "commit");
  }

  @Test
  @DisplayName("P.1 work in a transaction stays in it: it begins none, and ends none")
  void joinsTheCallers() throws Exception {
    status = Status.STATUS_ACTIVE;
    transactions().call(() -> done.add("work"));

    assertThat(done).containsExactly("work");
  }

  @Test
  @DisplayName("P.1 what work throws rolls its own transaction back, and marks its caller's for it")
  void rollsBack() {
    Transactions transactions = transactions();
    assertThatThrownBy(
            () ->
                transactions.call(
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(done).containsExactly("begin", "rollback");

    done.clear();
    status = Status.STATUS_ACTIVE;
    assertThatThrownBy(
            () ->
                transactions.call(
                    () -> {
                      throw deadlock;
                    }))
        .isSameAs(deadlock);
    assertThat(done).as("the caller may try again, not this part").containsExactly("marked");
  }

  @Test
  @DisplayName("P.2 a passing refusal is tried again, so many times in all, and never seen before")
  void triesAgain() throws Exception {
    Transactions transactions = transactions();
    assertThat(
            transactions.call(
                () -> {
                  done.add("work");
                  if (done.stream().filter("work"::equals).count() < Atomic.TRIES) {
                    throw deadlock;
                  }
                  return "done";
                }))
        .isEqualTo("done");
    assertThat(done).filteredOn("rollback"::equals).hasSize(Atomic.TRIES - 1);
    assertThat(done).endsWith("work", "commit");

    done.clear();
    assertThatThrownBy(
            () ->
                transactions.call(
                    () -> {
                      done.add("work");
                      throw deadlock;
                    }))
        .isSameAs(deadlock);
    assertThat(done).filteredOn("work"::equals).hasSize(Atomic.TRIES);
  }

  @Test
  @DisplayName("P.5 what is left for afterwards is done once the transaction has ended")
  void afterwards() throws Exception {
    Transactions transactions = transactions();
    transactions.call(
        () -> {
          transactions.afterwards(() -> done.add("afterwards"));
          return done.add("work");
        });
    transactions.afterwards(() -> done.add("without one"));

    assertThat(done).containsExactly("begin", "work", "commit", "afterwards", "without one");
  }

  private Transactions transactions() {
    Transactions transactions = new Transactions();
    transactions.transaction = server(UserTransaction.class);
    transactions.registry = server(TransactionSynchronizationRegistry.class);
    return transactions;
  }

  /** What the server does, as far as it shows here. */
  private <T> T server(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "begin" -> went("begin", Status.STATUS_ACTIVE);
                  case "commit" -> ended("commit");
                  case "rollback" -> went("rollback", Status.STATUS_NO_TRANSACTION);
                  case "registerInterposedSynchronization" ->
                      waiting.add((Synchronization) arguments[0]);
                  case "setRollbackOnly" -> went("marked", Status.STATUS_MARKED_ROLLBACK);
                  default -> status;
                }));
  }

  private Object ended(String how) {
    went(how, Status.STATUS_NO_TRANSACTION);
    waiting.forEach(one -> one.afterCompletion(Status.STATUS_COMMITTED));
    return null;
  }

  private Object went(String what, int next) {
    done.add(what);
    status = next;
    return null;
  }
}
