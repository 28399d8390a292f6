package dev.jacket.primitives.declare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The methods that stand in for builtins when the first argument is an impersonator. */
final class Twins {
  private static final String MACHINE = "dev.jacket.machine.Machine";

  private final Map<String, Twin> twins = new HashMap<>();

  /**
   * A method marked {@link Impersonated}.
   *
   * @param element where it is declared
   * @param target its class and name
   * @param machine whether it takes the machine
   * @param depth whether it takes the depth
   * @param arguments how many arguments follow
   */
  record Twin(
      ExecutableElement element, String target, boolean machine, boolean depth, int arguments) {
    /** The call with these arguments. */
    String call(List<String> arguments) {
      List<String> actuals = new ArrayList<>();
      if (machine) {
        actuals.add("m");
      }
      if (depth) {
        actuals.add("depth");
      }
      actuals.addAll(arguments);
      return target + "(" + String.join(", ", actuals) + ")";
    }
  }

  /** Collects the marked methods. */
  void collect(RoundEnvironment round) throws Problem {
    for (Element element : round.getElementsAnnotatedWith(Impersonated.class)) {
      ExecutableElement method = (ExecutableElement) element;
      TypeElement owner = Objects.requireNonNull((TypeElement) method.getEnclosingElement());
      PrimitiveModule module = owner.getAnnotation(PrimitiveModule.class);
      if (module == null) {
        throw new Problem(method, "the class must be marked @PrimitiveModule");
      }
      String name = method.getAnnotation(Impersonated.class).value();
      twins.put(module.value() + " " + name, read(owner, method));
    }
  }

  private static Twin read(TypeElement owner, ExecutableElement method) throws Problem {
    List<String> types = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      types.add(parameter.asType().toString());
    }
    boolean machine = !types.isEmpty() && types.remove(MACHINE);
    boolean depth = !types.isEmpty() && types.get(0).equals("int") && types.remove("int");
    for (String type : types) {
      if (!type.equals("java.lang.Object")) {
        throw new Problem(method, "an @Impersonated method takes each argument as an Object");
      }
    }
    if (!method.getReturnType().toString().endsWith("java.lang.Object")) {
      throw new Problem(method, "an @Impersonated method returns an Object");
    }
    String target = owner.getQualifiedName() + "." + method.getSimpleName();
    return new Twin(method, target, machine, depth, types.size());
  }

  /** Takes the twin of a builtin, or null if it has none. */
  @Nullable Twin take(String module, String name) {
    return twins.remove(module + " " + name);
  }

  /** Reports a method whose builtin does not exist. */
  void requireNoneLeft() throws Problem {
    for (Map.Entry<String, Twin> entry : twins.entrySet()) {
      throw new Problem(entry.getValue().element(), "there is no builtin " + entry.getKey());
    }
  }
}
