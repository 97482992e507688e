#!/usr/bin/python3
"""Holds resources/emergency-contacts.json against libphonenumber: a wrong digit here is a call that nobody answers."""
import json
import re
import sys
import unittest
from pathlib import Path

import phonenumbers

ROOT = Path(__file__).resolve().parents[2]
CONTACTS = json.loads((ROOT / "resources" / "emergency-contacts.json").read_text(encoding="utf-8"))["contacts"]
TOLL_FREE = phonenumbers.PhoneNumberType.TOLL_FREE


def digits(text):
    return re.sub(r"\D", "", text)


def each():
    for contact in CONTACTS:
        yield contact, phonenumbers.parse(contact["tel"]), contact["region"]


class EmergencyContacts(unittest.TestCase):
    def test_every_region_of_the_product_is_there_once_and_in_order(self):
        self.assertEqual([c["region"] for c in CONTACTS], ["US", "MX", "ES", "CL", "PE", "AR", "other"])

    def test_every_contact_has_a_name_in_both_languages(self):
        for contact, _, region in each():
            self.assertTrue(contact["nameEn"].strip() and contact["nameEs"].strip(), region)

    def test_numbers_are_valid_and_written_as_e164(self):
        for contact, number, region in each():
            self.assertTrue(phonenumbers.is_valid_number(number), region)
            self.assertEqual(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), contact["tel"], region)

    def test_numbers_belong_to_their_region(self):
        for contact, number, region in each():
            home = "US" if region == "other" else region
            self.assertEqual(phonenumbers.region_code_for_number(number), home, region)

    def test_toll_free_is_said_where_it_is_so(self):
        for contact, number, region in each():
            self.assertEqual(phonenumbers.number_type(number) == TOLL_FREE, contact["tollFree"], region)

    def test_toll_free_numbers_name_one_that_works_from_abroad(self):
        for contact, _, region in each():
            self.assertEqual(bool(contact["fromElsewhere"]), contact["tollFree"], region)
            if contact["tollFree"]:
                elsewhere = phonenumbers.parse(contact["fromElsewhere"])
                self.assertTrue(phonenumbers.is_valid_number(elsewhere), region)
                self.assertNotEqual(phonenumbers.number_type(elsewhere), TOLL_FREE, region)

    def test_what_is_dialled_inside_the_country_is_the_same_number(self):
        for contact, number, region in each():
            if region != "other":
                self.assertEqual(phonenumbers.parse(contact["inside"], region), number, region)

    def test_the_published_form_is_the_same_number(self):
        for contact, number, region in each():
            country, national = re.fullmatch(r"\(\+(\d+)\) (.+)", contact["published"]).groups()
            self.assertEqual(int(country), number.country_code, region)
            # Mexico's old long-distance prefix 01 and Peru's trunk 0 are published, and dialled no more from abroad.
            self.assertTrue(digits(national).endswith(str(number.national_number)), region)


if __name__ == "__main__":
    sys.exit(unittest.main())
