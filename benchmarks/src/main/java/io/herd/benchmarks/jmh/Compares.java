package io.herd.benchmarks.jmh;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a suite compares with what; its value says in one sentence what one score is. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Compares {
  /** What one score is. */
  String value();

  /** The parameter whose values are the arms; if empty, the methods are. */
  String arm() default "";

  /** The arm that the others are compared with; if empty, there are no ratios. */
  String base() default "";

  /** The base line of the machine whose multiple is shown as well; may be empty. */
  String beside() default "";

  /** Fewer values of a parameter for all but a full run, each {@code name=value,value}. */
  String[] quick() default {};

  /** About how long it takes to set up one benchmark and to take it down, in milliseconds. */
  int setupMillis() default 0;
}
