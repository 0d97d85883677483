package io.sandglass.faker.expression.call;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.faker.expression.TestCompilers;
import io.sandglass.faker.expression.syntax.ExpressionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The list of providers that the connector adds to Datafaker's. */
class OwnProvidersTest {

    /** Each call needs arguments, a table or a method, so each fails. Only an unknown provider is said to be none. */
    @ParameterizedTest
    @FieldSource("io.sandglass.faker.expression.call.OwnProviders#NAMES")
    void eachNameIsAProvider(String name) {
        assertThatThrownBy(() -> TestCompilers.create(0).compile("#{" + name + ".unknown}"))
                .isInstanceOf(ExpressionException.class)
                .hasMessageNotContaining("there is no provider");
    }
}
