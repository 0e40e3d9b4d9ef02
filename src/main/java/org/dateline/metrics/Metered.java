package org.dateline.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Times every call through an interface, by the name of its method and by whether it failed. The
 * timed class needs no change, and new methods are timed automatically.
 */
public final class Metered implements InvocationHandler {

  private final Object target;
  private final String metric;
  private final MeterRegistry registry;
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();

  private Metered(Object target, String metric, MeterRegistry registry) {
    this.target = target;
    this.metric = metric;
    this.registry = registry;
  }

  /**
   * Returns a proxy that times every call to the target.
   *
   * @param type the interface whose calls are timed
   * @param metric name of the timer; its tags are {@code operation} and {@code outcome}
   */
  public static <T> T of(Class<T> type, T target, String metric, MeterRegistry registry) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new Metered(target, metric, registry)));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return call(method, arguments);
    }
    long start = System.nanoTime();
    String outcome = "failed";
    try {
      Object result = call(method, arguments);
      outcome = "done";
      return result;
    } finally {
      timer(method.getName(), outcome).record(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private Timer timer(String operation, String outcome) {
    return timers.computeIfAbsent(
        operation + ' ' + outcome,
        key ->
            Timer.builder(metric)
                .tag("operation", operation)
                .tag("outcome", outcome)
                .register(registry));
  }
}
