package io.herd.benchmarks.jmh;

import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.options.Options;

/**
 * Options of JMH without names of benchmarks: those have been turned into suites, and JMH would run
 * what either names. JMH sends them to each fork, so they can be serialised.
 */
record Nameless(Options options) implements InvocationHandler, Serializable {
  private static final String NAMES = "getIncludes";

  static Options of(Options options) {
    return (Options) Proxy.newProxyInstance(
        Options.class.getClassLoader(), new Class<?>[] {Options.class}, new Nameless(options));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals(NAMES)) {
      return List.of();
    }
    try {
      return method.invoke(options, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
