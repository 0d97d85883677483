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
package io.sandglass.faker.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.spec.StreamSpec;
import java.util.List;
import java.util.Set;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.utils.LogicalTypeParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("locale")
class InferredExpressionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // Names and what they mean, in the types that can hold it.
                "email STRING | #{Internet.emailAddress}",
                "billing_email STRING | #{Internet.emailAddress}",
                "billingEmail2 STRING | #{Internet.emailAddress}",
                "EMAIL_ADDRESS VARCHAR(64) | #{Internet.emailAddress}",
                "EMAIL_ADDRESS VARCHAR(63) | #{Lorem.word}@example.com",
                "email VARCHAR(20) | #{letterify '?????'}@example.com",
                "email VARCHAR(5) | #{letterify '?????'}",
                "email BYTES | #{Internet.emailAddress}",
                "email VARBINARY(24) | #{regexify '[0-9a-f]{16}'}",
                "email INT | #{number.numberBetween '0','101'}",
                "first_name STRING | #{Name.firstName}",
                "firstname STRING | #{Name.firstName}",
                "name STRING | #{Name.fullName}",
                "name VARCHAR(10) | #{Name.firstName}",
                "product_name STRING | #{Commerce.productName}",
                "company STRING | #{Company.name}",
                "phone STRING | #{PhoneNumber.cellPhone}",
                "phone BIGINT | #{number.numberBetween '2000000000','10000000000'}",
                "city VARCHAR(5) | #{Country.capital}",
                "home_city STRING | #{Address.city}",
                "zip CHAR(5) | #{numerify '#####'}",
                "zip STRING | #{Address.zipCode}",
                "zip INT | #{number.numberBetween '10000','100000'}",
                "country STRING | #{Country.name}",
                "country CHAR(2) | #{options.option 'BR','CN','DE','FR','GB','IN','JP','US'}",
                "country_code STRING | #{options.option 'BR','CN','DE','FR','GB','IN','JP','US'}",
                "state CHAR(2) | #{options.option 'CA','FL','IL','NY','TX','WA'}",
                "order_state STRING | #{options.option 'cancelled','delivered','new','paid','shipped'}",
                "lat DOUBLE | #{number.randomDouble '6','-90','90'}",
                "lon DECIMAL(9, 6) | #{number.randomDouble '6','-180','180'}",
                "lon DECIMAL(8, 6) | #{number.randomDouble '6','-99','99'}",
                "uuid STRING | #{Internet.uuid}",
                "ip STRING | #{Internet.publicIpV4Address}",
                "client_ip VARCHAR(15) | #{Internet.publicIpV4Address}",
                "clientIpv6 STRING | #{regexify '2001:db8(:[0-9a-f]{4}){6}'}",
                "url STRING | https://#{Internet.domainName}/#{Lorem.word}",
                "currency CHAR(3) | #{options.option 'CHF','CNY','EUR','GBP','JPY','USD'}",
                "status STRING | #{options.option 'active','closed','paused'}",
                "status INT | #{number.numberBetween '0','5'}",
                "description STRING | #{Lorem.sentence}",
                "price DECIMAL(10, 2) | #{number.randomDouble '2','1','500'}",
                "price DECIMAL(4, 2) | #{number.randomDouble '2','1','99'}",
                "price DECIMAL(4, 1) | #{number.randomDouble '1','1','500'}",
                "price DECIMAL(2, 0) | #{number.numberBetween '1','100'}",
                "price DECIMAL(2, 2) | #{number.numberBetween '0.0','0.9'}",
                "price INT | #{number.numberBetween '1','501'}",
                "price TINYINT | #{number.numberBetween '1','128'}",
                "price STRING | #{number.randomDouble '2','1','500'}",
                "price VARCHAR(5) | #{letterify '?????'}",
                "salary TINYINT | #{number.numberBetween '0','101'}",
                "age TINYINT | #{number.numberBetween '18','91'}",
                "quantity INT | #{number.numberBetween '1','11'}",
                "`year` SMALLINT | #{number.numberBetween '2000','2031'}",
                "user_id BIGINT | #{number.numberBetween '1','1001'}",
                "user_id TINYINT | #{number.numberBetween '1','128'}",
                "userId STRING | #{number.numberBetween '1','1001'}",
                "session_id STRING | #{Internet.uuid}",
                "is_active BOOLEAN | #{bool.bool}",
                "is_active INT | #{number.numberBetween '0','2'}",
                "is_active STRING | #{bool.bool}",
                "is_active CHAR(1) | #{options.option 'Y','N'}",
                "has_email TINYINT | #{number.numberBetween '0','2'}",
                // Times.
                "created_at TIMESTAMP(3) | #{date.past '30','DAYS'}",
                "user_created_at TIMESTAMP_LTZ(3) | #{date.past '30','DAYS'}",
                "created_at DATE | #{date.past '30','DAYS'}",
                "created_at BIGINT | #{date.past '30','DAYS'}",
                "created_at INT | #{number.numberBetween '1735689600','1767225600'}",
                "created_at DOUBLE | #{number.randomDouble '3','1735689600','1767225599'}",
                "created_at SMALLINT | #{number.numberBetween '0','101'}",
                "created_at STRING | #{date.past '30','DAYS','yyyy-MM-dd HH:mm:ss'}",
                "created_at VARCHAR(10) | #{date.past '30','DAYS','yyyy-MM-dd'}",
                "created_at VARCHAR(9) | #{date.past '30','DAYS','yyyyMMdd'}",
                "created_at TIME | #{time.between '00:00:00','23:59:59'}",
                "order_date STRING | #{date.past '30','DAYS','yyyy-MM-dd'}",
                "order_date INT | #{date.past '30','DAYS','yyyyMMdd'}",
                "ts BIGINT | #{date.past '30','DAYS'}",
                "expires_at TIMESTAMP(0) | #{date.future '30','DAYS'}",
                "birthday DATE | #{date.birthday}",
                "date_of_birth STRING | #{date.birthday 'yyyy-MM-dd'}",
                // Of the words that mean something, the last ones.
                "price_currency STRING | #{options.option 'CHF','CNY','EUR','GBP','JPY','USD'}",
                "email_count BIGINT | #{number.numberBetween '0','1001'}",
                "email_verified BOOLEAN | #{bool.bool}",
                "price_xyz DOUBLE | #{number.randomDouble '2','1','500'}",
                "ip_address_of_xyz STRING | #{Internet.publicIpV4Address}",
                // Keys.
                "id BIGINT | #{sequence.next '1'}",
                "ID INT | #{sequence.next '1'}",
                "ID SMALLINT | #{number.numberBetween '1','32768'}",
                "id STRING | #{Internet.uuid}",
                "id CHAR(4) | #{numerify '####'}",
                "id DECIMAL(10, 0) | #{sequence.next '1'}",
                "id DECIMAL(9, 0) | #{number.numberBetween '1','1000000000'}",
                "id DOUBLE | #{sequence.next '1'}",
                "id FLOAT | #{number.numberBetween '1','1000000000000'}",
                "id VARCHAR(20) | #{numerify '############'}",
                "id TIMESTAMP(3) | #{date.past '30','DAYS'}",
                "r ROW<id BIGINT> | #{number.numberBetween '1','1001'}",
                "r ROW<id TINYINT> | #{number.numberBetween '1','128'}",
                "r ROW<id STRING> | #{number.numberBetween '1','1001'}",
                // Names that mean nothing.
                "xyz BOOLEAN | #{bool.bool}",
                "xyz TINYINT | #{number.numberBetween '0','101'}",
                "xyz FLOAT | #{number.randomDouble '2','0','100'}",
                "xyz DECIMAL(38, 38) | #{number.numberBetween '0.0','0.9'}",
                "xyz TIME(3) | #{time.between '00:00:00','23:59:59'}",
                "xyz TIMESTAMP_LTZ(9) | #{date.past '30','DAYS'}",
                "xyz INTERVAL YEAR TO MONTH | #{number.numberBetween '1','13'}",
                "xyz INTERVAL DAY TO SECOND(3) | PT#{number.numberBetween '1','3601'}S",
                "xyz STRING | #{Lorem.word}",
                "xyz CHAR(3) | #{letterify '???'}",
                "xyz BINARY(3) | #{regexify '[0-9a-f]{3}'}",
                "xyz BYTES | #{regexify '[0-9a-f]{16}'}",
            })
    void isFoundByNameAndType(String column, String expression) {
        assertThat(infer(column, ColumnRoles.NONE)).singleElement().satisfies(found -> assertThat(found.expression())
                .isEqualTo(expression));
    }

    @Test
    void isFoundAtEveryDepth() {
        assertThat(options(
                        "tags ARRAY<STRING>, emails ARRAY<ARRAY<STRING>>, words MULTISET<STRING>,"
                                + " prices MAP<STRING, DECIMAL(8, 2)>, address ROW<city STRING, zip STRING>,"
                                + " products ARRAY<ROW<id INT, name STRING, element ROW<key STRING>>>",
                        ColumnRoles.NONE))
                .containsExactly(
                        "fields.tags.element.expression = #{Lorem.word}",
                        "fields.emails.element.element.expression = #{Internet.emailAddress}",
                        "fields.words.element.expression = #{Lorem.word}",
                        "fields.prices.key.expression = #{Lorem.word}",
                        "fields.prices.value.expression = #{number.randomDouble '2','1','500'}",
                        "fields.address.city.expression = #{Address.city}",
                        "fields.address.zip.expression = #{Address.zipCode}",
                        "fields.products.element.id.expression = #{number.numberBetween '1','1001'}",
                        "fields.products.element.name.expression = #{Commerce.productName}",
                        "fields.products.element.element.key.expression = #{Lorem.word}");
    }

    @Test
    void ofAPrimaryKeyIsThatOfAKeyUnlessItSaysMore() {
        assertThat(options("nr INT NOT NULL", keys("nr")))
                .containsExactly("fields.nr.expression = #{sequence.next '1'}");
        assertThat(options("user_id STRING NOT NULL", keys("user_id")))
                .containsExactly("fields.user_id.expression = #{Internet.uuid}");
        assertThat(options("email STRING NOT NULL", keys("email")))
                .containsExactly("fields.email.expression = #{Internet.emailAddress}");
        assertThat(options("user_id INT NOT NULL, `day` DATE NOT NULL", keys("user_id", "day")))
                .containsExactly(
                        "fields.user_id.expression = #{number.numberBetween '1','1001'}",
                        "fields.day.expression = #{date.past '30','DAYS'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "TINYINT        | 127      | #{sequence.next '1'}",
                "TINYINT        | 128      | #{number.numberBetween '1','128'}",
                "SMALLINT       | 32767    | #{sequence.next '1'}",
                "SMALLINT       | 32768    | #{number.numberBetween '1','32768'}",
                "INT            | 2147483647 | #{sequence.next '1'}",
                "INT            | 2147483648 | #{number.numberBetween '1','2147483648'}",
                "BIGINT         | 2147483648 | #{sequence.next '1'}",
                "DECIMAL(5, 2)  | 999      | #{sequence.next '1'}",
                "DECIMAL(5, 2)  | 1000     | #{number.numberBetween '1','1000'}",
                "FLOAT          | 16777216 | #{sequence.next '1'}",
                "FLOAT          | 16777217 | #{number.numberBetween '1','1000000000000'}",
                "CHAR(1)        | 9        | #{sequence.next '1'}",
                "CHAR(1)        | 10       | #{numerify '#'}",
                "CHAR(4)        | 9000     | #{sequence.next '1000'}",
                "CHAR(4)        | 9001     | #{numerify '####'}",
                "VARCHAR(35)    | 1000000  | #{sequence.next '100000000000'}",
                "VARCHAR(36)    | 10       | #{Internet.uuid}",
                "BINARY(16)     | 10       | #{sequence.next '1000'}",
                "TIMESTAMP(3)   | 10       | #{date.past '30','DAYS'}",
            })
    void keysOfATableWithAnEndCountUpWhereThereIsRoom(String type, long rowCount, String expression) {
        assertThat(infer("xyz " + type + " NOT NULL", keys("xyz"), rowCount))
                .singleElement()
                .satisfies(found -> assertThat(found.expression()).isEqualTo(expression));
        assertThat(infer("id " + type, ColumnRoles.NONE, rowCount))
                .singleElement()
                .satisfies(found -> assertThat(found.expression()).isEqualTo(expression));
    }

    @Test
    void ofAnEventTimeIsCloseToNow() {
        assertThat(options(
                        "born TIMESTAMP(3), millis BIGINT, text STRING, seconds BIGINT, r ROW<born TIMESTAMP(3)>",
                        new ColumnRoles(Set.of(), Set.of("born", "millis", "text"), Set.of("seconds"))))
                .containsExactly(
                        "fields.born.expression = #{date.past '5','SECONDS'}",
                        "fields.millis.expression = #{date.past '5','SECONDS'}",
                        "fields.text.expression = #{date.past '5','SECONDS','yyyy-MM-dd HH:mm:ss'}",
                        "fields.seconds.expression = #{number.numberBetween '1735689600','1767225600'}",
                        "fields.r.born.expression = #{date.birthday}");
    }

    private static ColumnRoles keys(String... columns) {
        return new ColumnRoles(Set.of(columns), Set.of(), Set.of());
    }

    private static List<String> options(String columns, ColumnRoles roles) {
        return infer(columns, roles).stream()
                .flatMap(found -> found.options().stream())
                .map(option -> option.name() + " = " + option.value())
                .toList();
    }

    private static List<InferredExpression> infer(String columns, ColumnRoles roles) {
        return infer(columns, roles, StreamSpec.UNBOUNDED);
    }

    private static List<InferredExpression> infer(String columns, ColumnRoles roles, long rowCount) {
        LogicalType type = LogicalTypeParser.parse(
                "ROW<" + columns + ">", Thread.currentThread().getContextClassLoader());
        return InferredExpressions.of((RowType) type, roles, rowCount, ChildRows.NONE);
    }
}
