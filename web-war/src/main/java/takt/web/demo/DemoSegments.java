package takt.web.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import takt.client.segments.SegmentBody;
import takt.client.segments.TraitBody;
import takt.profiles.ComputedTraits;
import takt.profiles.Segments;
import takt.web.profiles.segments.Definitions;

/** What the shop computes of its customers, and which groups it counts them among. */
@ApplicationScoped
class DemoSegments {

  @Inject ComputedTraits traits;
  @Inject Segments segments;

  /** What the file holds. */
  record Defined(List<Trait> traits, List<Segment> segments) {}

  /** A trait as the API takes it. */
  record Trait(String code, TraitBody body) {}

  /** A segment as the API takes it. */
  record Segment(String code, SegmentBody body) {}

  /** Adds those that are not there. */
  void load() {
    Defined defined = DemoFiles.json("segments.json", new TypeReference<Defined>() {});
    defined.traits().stream()
        .filter(one -> traits.find(one.code()).isEmpty())
        .forEach(one -> traits.put(Definitions.trait(one.code(), one.body(), 0)));
    defined.segments().stream()
        .filter(one -> segments.find(one.code()).isEmpty())
        .forEach(one -> segments.put(Definitions.segment(one.code(), one.body(), 0)));
  }
}
