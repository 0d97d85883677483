/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.faker.table.options.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.inference.InferredExpression;
import io.sandglass.faker.inference.InferredOption;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.table.options.Problems;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.types.logical.RowType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
class InferredOptionsTest {

    private final InferredOptions options = InferredOptions.of(
            (RowType) DataTypes.ROW(
                            DataTypes.FIELD("it's", DataTypes.INT()),
                            DataTypes.FIELD("email", DataTypes.STRING()),
                            DataTypes.FIELD("tags", DataTypes.ARRAY(DataTypes.STRING())))
                    .getLogicalType(),
            ResolvedSchema.of(Column.physical("it's", DataTypes.INT())),
            StreamSpec.UNBOUNDED,
            Map.of("fields.email.expression", "me"));

    @Test
    void thoseInUseReadAsInADdl() {
        assertThat(InferredOptions.asDdl(List.of())).isEmpty();

        InferredExpression tag = options.find(FieldPath.ofColumn("tags").child("element"));
        assertThat(new ExpressionOption(tag.option(), tag.expression()))
                .isEqualTo(new ExpressionOption("fields.tags.element.expression", "#{Lorem.word}"));

        assertThat(InferredOptions.asDdl(List.of(
                        new InferredOption("fields.city.per", "user_id"),
                        new InferredOption("fields.it's.expression", "#{number.numberBetween '0','101'}"))))
                .isEqualTo("'fields.city.per' = 'user_id',"
                        + " 'fields.it''s.expression' = '#{number.numberBetween ''0'',''101''}'");
    }

    @Test
    void addsWhatIsNoExpressionToTheOptionsOfTheTable() {
        RowType columns = (RowType) DataTypes.ROW(
                        DataTypes.FIELD("user_id", DataTypes.INT()),
                        DataTypes.FIELD("city", DataTypes.STRING()),
                        DataTypes.FIELD("zip", DataTypes.STRING()))
                .getLogicalType();
        Map<String, String> set = Map.of("fields.zip.per", "city");
        OptionReader reader = InferredOptions.of(columns, ResolvedSchema.of(), StreamSpec.UNBOUNDED, set)
                .addTo(new OptionReader(set, new Problems()));

        assertThat(reader.keys()).containsExactly("fields.city.per", "fields.zip.per");
        assertThat(reader.text("fields.city.per")).isEqualTo("user_id");
        assertThat(reader.text("fields.zip.per")).isEqualTo("city");
    }

    @Test
    void thereAreNoneWhereNobodyAskedForThem() {
        assertThat(InferredOptions.none().find(FieldPath.ofColumn("email"))).isNull();
    }
}
