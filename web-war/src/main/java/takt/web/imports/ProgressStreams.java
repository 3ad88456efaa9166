package takt.web.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import takt.profiles.ImportRun;
import takt.profiles.Imports;
import takt.profiles.UnknownImport;
import takt.web.problem.Refusal;
import takt.web.rest.Json;

/** The open streams of this node; a bounded number, each for an hour at most. */
@ApplicationScoped
class ProgressStreams {

  private static final int MOST = 32;
  private static final int MOST_SECONDS = 3_600;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  ManagedScheduledExecutorService executor;

  @Inject Imports imports;

  private final Semaphore free = new Semaphore(MOST);

  /**
   * Opens a stream.
   *
   * @throws UnknownImport if there is no such run
   * @throws Refusal 429 if too many are open
   */
  public void open(UUID run, SseEventSink sink, Sse sse) {
    if (imports.find(run).isEmpty()) {
      throw new UnknownImport(run);
    }
    if (!free.tryAcquire()) {
      throw Refusal.tooMany();
    }
    Stream stream = new Stream(run, sink, sse);
    // The first event brings the headers, whose filters need the request that is going on here.
    stream.run();
    if (!stream.closed.get()) {
      stream.ticks = executor.scheduleAtFixedRate(stream, 1, 1, TimeUnit.SECONDS);
    }
  }

  /** Ticks once a second; what is being sent is waited for, or the end of it would be cut off. */
  private final class Stream implements Runnable {
    private final UUID run;
    private final SseEventSink sink;
    private final Sse sse;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean sending = new AtomicBoolean();
    private int ticked;
    private volatile Future<?> ticks;

    Stream(UUID run, SseEventSink sink, Sse sse) {
      this.run = run;
      this.sink = sink;
      this.sse = sse;
    }

    @Override
    public void run() {
      if (sink.isClosed() || ++ticked > MOST_SECONDS) {
        close();
      } else if (sending.compareAndSet(false, true)) {
        send();
      }
    }

    private void send() {
      try {
        ImportRun now = imports.find(run).orElseThrow(() -> new UnknownImport(run));
        sink.send(event(now))
            .whenComplete(
                (sent, failed) -> {
                  sending.set(false);
                  if (failed != null || !now.isOpen()) {
                    close();
                  }
                });
      } catch (RuntimeException unread) {
        close();
        throw unread;
      }
    }

    private OutboundSseEvent event(ImportRun now) {
      try {
        return sse.newEventBuilder()
            .name("progress")
            .mediaType(MediaType.APPLICATION_JSON_TYPE)
            .data(String.class, Json.mapper().writeValueAsString(Infos.of(now)))
            .build();
      } catch (JsonProcessingException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }

    private void close() {
      if (closed.compareAndSet(false, true)) {
        free.release();
        closeSink();
      }
      if (ticks != null) {
        ticks.cancel(false);
      }
    }

    private void closeSink() {
      try {
        sink.close();
      } catch (IOException gone) {
        throw new UncheckedIOException("The follower has gone", gone);
      }
    }
  }
}
