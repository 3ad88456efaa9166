package takt.profiles.forecast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import takt.profiles.ForecastFit;
import takt.profiles.ForecastKind;
import takt.profiles.ForecastTraining;
import takt.profiles.IntentFit;
import takt.profiles.PurchaseFit;
import takt.profiles.TrainingRefusal;

/** What is kept of a model, as text. */
final class ModelText {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();

  private ModelText() {}

  static String write(Object record) {
    try {
      return MAPPER.writeValueAsString(record);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static ForecastTraining training(ForecastKind kind, String text) {
    return switch (kind) {
      case PURCHASES -> read(text, new TypeReference<ForecastTraining.OfPurchases>() {});
      case INTENT -> read(text, new TypeReference<ForecastTraining.OfIntent>() {});
    };
  }

  static ForecastFit fit(ForecastKind kind, String text) {
    return switch (kind) {
      case PURCHASES -> read(text, new TypeReference<PurchaseFit>() {});
      case INTENT -> read(text, new TypeReference<IntentFit>() {});
    };
  }

  static List<TrainingRefusal> refusals(String text) {
    return read(text, new TypeReference<List<TrainingRefusal>>() {});
  }

  private static <T> T read(String text, TypeReference<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored model cannot be read", broken);
    }
  }
}
