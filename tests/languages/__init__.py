"""Every language prints right: what was found wrong with the engine, and the test that keeps it mended.

The findings are those of `reference/languages.md`. For each the tests that fail when it comes back; tests/languages/
test_findings.py holds that they are there.

Section 0, the nine things
  0.1 two files of one face: letters of one drawn with the other's
      tests/fonts/test_install.py::test_two_files_for_one_face_are_refused_before_anything_is_installed
      tests/test_workshop.py::test_two_files_of_one_face_are_refused_with_both_names
      tests/test_workshop.py::test_a_font_file_that_no_lock_names_is_refused
      tests/preflight/rules/test_traps.py::test_a_face_of_a_stylesheet_is_told_in_every_language
      tests/languages/test_faults.py::test_a_second_file_of_a_face_is_refused_before_anything_is_made
      tests/languages/test_pages.py::test_each_face_is_in_the_file_once
      tests/languages/test_shapes.py::test_the_press_draws_the_words_of_a_language_as_its_font_has_them
  0.2 PDFium puts letters on top of each other after an empty string
      tests/render/weasyprint_70/test_positions.py::test_positions_are_added_up_and_empty_strings_are_gone
      tests/render/weasyprint_70/test_positions.py::test_no_text_is_shown_as_an_empty_string
      tests/render/weasyprint_70/test_positions.py::test_the_merged_positions_are_still_needed
      tests/languages/test_renderers.py::test_both_renderers_draw_the_same_page
      tests/languages/test_renderers.py::test_a_file_with_empty_strings_in_its_lines_is_caught
  0.3 numbers in Arabic script come out in the wrong order
      tests/render/test_richtext.py::test_a_number_in_text_from_right_to_left_keeps_its_own_direction
      tests/preflight/rules/test_contacts.py::test_a_number_whose_groups_are_turned_round_is_named
      tests/languages/test_pages.py::test_every_number_to_dial_reads_as_declared_on_one_line
      tests/languages/test_directions.py::test_latin_words_with_their_numbers_are_one_stretch
      tests/languages/test_thousand_words.py::test_numbers_names_and_addresses_are_read_whole_and_in_order
  0.4 Khmer, Lao, Burmese and Thai run out of their column
      tests/render/test_breaking.py::test_a_narrow_column_holds_what_was_broken_and_not_what_was_not
      tests/languages/test_table.py::test_a_column_of_ninety_points_holds_text_that_is_broken
      tests/languages/test_pages.py::test_no_run_of_text_is_wider_than_its_column
      tests/languages/test_pages.py::test_no_letter_is_painted_in_the_margins
  0.5 text in SVG is drawn letter by letter
      tests/preflight/rules/test_drawings.py::test_text_in_a_drawing_is_told_at_its_line
      tests/languages/test_shapes.py::test_letters_that_are_set_one_by_one_are_told_from_words
  0.6 text in Noto's Arabic faces cannot be copied
      tests/languages/test_table.py::test_arabic_script_is_set_in_a_face_whose_text_comes_back
      tests/languages/test_pages.py::test_pdfium_gives_every_letter_back_and_no_control_character
      tests/languages/test_pages.py::test_poppler_gives_every_letter_back_and_no_control_character
  0.7 another face steps in without a word
      tests/preflight/rules/test_fonts.py::test_a_face_that_nobody_declared_is_named_with_what_is
      tests/preflight/rules/test_coverage.py::test_a_letter_that_no_face_has_is_named_at_the_line_of_its_text
      tests/languages/test_faults.py::test_a_deliberate_fault_fails_with_its_file_and_its_line
      tests/languages/test_pages.py::test_only_faces_of_the_language_are_in_the_file
  0.8 a grid does not turn round from right to left
      tests/preflight/rules/test_traps.py::test_a_trap_is_told_at_its_line_for_the_languages_that_it_catches
      tests/styles/test_rules.py::test_the_engines_traps_are_not_used
  0.9 fonts from a pinned lock, and no others in sight
      tests/fonts/test_install.py::test_the_lock_of_this_checkout_is_sound_and_installed
      tests/fonts/test_install.py::test_every_package_of_the_lock_is_pinned_for_npm
      tests/test_workshop.py::test_fontconfig_is_pointed_at_our_folder_and_nothing_else

Section 3.1, what is wrong
  split fonts: 0.1
  TJ with empty strings: 0.2
  SVG text: 0.5
  letter-spacing on Arabic script, and italics and small capitals where there are none
      tests/preflight/rules/test_traps.py::test_a_trap_is_told_at_its_line_for_the_languages_that_it_catches
      tests/languages/test_table.py::test_only_scripts_with_a_true_italic_have_italics
  the text layer of Noto's Arabic faces: 0.6
  the text layer of Hindi, Khmer, Vietnamese, Burmese, Lao and Thai
      tests/render/weasyprint_70/test_text_layer.py::test_every_reader_gets_words_back_whole_and_in_order
      tests/render/weasyprint_70/test_text_layer.py::test_a_glyph_that_stands_for_two_texts_has_a_code_for_each
      tests/render/weasyprint_70/test_text_layer.py::test_every_glyph_can_be_turned_back_into_text
      tests/languages/test_pages.py::test_the_words_are_heard_in_the_order_in_which_they_were_written
      tests/languages/test_thousand_words.py::test_not_a_letter_is_missing_and_all_are_heard_in_the_order_of_the_text
  language or direction missing
      tests/preflight/rules/test_languages.py::test_a_file_in_another_language_than_its_own_is_named
      tests/preflight/rules/test_languages.py::test_arabic_that_is_set_from_left_to_right_is_named

Sections 3.4 to 3.6
  Korean words are split
      tests/render/test_breaking.py::test_korean_words_are_held_together_and_nothing_else_is
  inline elements are set from right to left, each by itself
      tests/languages/test_directions.py::test_an_eye_sees_it_from_left_to_right
      tests/languages/test_directions.py::test_brackets_and_stops_between_numbers_are_heard_where_they_stand
      tests/languages/test_directions.py::test_a_line_is_painted_as_if_nothing_came_after_it
  lists that are numbered 1, 2, 3 in silence
      tests/preflight/rules/test_traps.py::test_a_trap_is_told_at_its_line_for_the_languages_that_it_catches
  hyphens where nobody wants them
      tests/languages/test_table.py::test_only_languages_with_good_patterns_are_hyphenated
      tests/languages/test_table.py::test_words_are_hyphenated_only_where_enough_of_them_stays_on_each_line

Section 4, what no test of the text can see: the pictures of tests/languages/test_renderers.py and test_shapes.py.
"""
